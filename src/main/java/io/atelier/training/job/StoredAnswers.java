package io.atelier.training.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import io.atelier.evaluation.RightAnswers;

@Embeddable
@SuppressWarnings("ArrayRecordComponent")
record StoredAnswers(@Column(name = "test_images") int images, @Column(name = "right_answers") byte[] bits) {

	static StoredAnswers of(RightAnswers answers) {
		return new StoredAnswers(answers.images(), answers.toBytes());
	}

	RightAnswers toRightAnswers() {
		return RightAnswers.of(this.images, this.bits);
	}

}
