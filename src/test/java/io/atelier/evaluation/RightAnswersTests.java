package io.atelier.evaluation;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RightAnswersTests {

	@Test
	void countsAnswersThatAreRight() {
		RightAnswers answers = RightAnswers.of(new int[] { 3, 1, 4, 1, 5 }, new int[] { 3, 1, 4, 2, 6 });
		assertThat(answers.images()).isEqualTo(5);
		assertThat(answers.count()).isEqualTo(3);
	}

	@Test
	void putsFirstImageIntoLowestBit() {
		int[] actual = new int[10];
		int[] predicted = { 0, 1, 0, 1, 1, 1, 1, 1, 0, 1 };
		assertThat(RightAnswers.of(actual, predicted).toBytes()).containsExactly(0b101, 0b1);
	}

	@Test
	void leavesOutBytesAtTheEndWithoutRightAnswer() {
		int[] actual = new int[20];
		int[] predicted = new int[20];
		for (int i = 3; i < 20; i++) {
			predicted[i] = 1;
		}
		RightAnswers answers = RightAnswers.of(actual, predicted);
		assertThat(answers.toBytes()).containsExactly(0b111);
		RightAnswers read = RightAnswers.of(20, answers.toBytes());
		assertThat(read.images()).isEqualTo(20);
		assertThat(read.count()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 7, 8, 9, 64, 65, 10_000 })
	void comeBackFromBytes(int images) {
		Random random = new Random(images);
		int[] actual = random.ints(images, 0, 10).toArray();
		int[] predicted = random.ints(images, 0, 2).map((answer) -> answer * 5).toArray();
		RightAnswers written = RightAnswers.of(actual, predicted);
		RightAnswers read = RightAnswers.of(images, written.toBytes());
		assertThat(read.images()).isEqualTo(images);
		assertThat(read.count()).isEqualTo(written.count());
		assertThat(read.countNotIn(written)).isZero();
		assertThat(written.countNotIn(read)).isZero();
		assertThat(read.toBytes()).isEqualTo(written.toBytes());
	}

	@Test
	void comeBackWhereNoneIsRight() {
		RightAnswers none = RightAnswers.of(new int[] { 1, 1, 1 }, new int[] { 0, 0, 0 });
		assertThat(none.toBytes()).isEmpty();
		assertThat(RightAnswers.of(3, none.toBytes()).count()).isZero();
		assertThat(RightAnswers.of(3, none.toBytes()).images()).isEqualTo(3);
	}

	@Test
	void ignoresBitsBeyondTheLastImage() {
		assertThat(RightAnswers.of(3, new byte[] { (byte) 0xff, 1 }).count()).isEqualTo(3);
	}

	@Test
	void countsImagesThatOtherGetsWrong() {
		int[] actual = { 0, 0, 0, 0, 0 };
		RightAnswers first = RightAnswers.of(actual, new int[] { 0, 0, 0, 1, 1 });
		RightAnswers second = RightAnswers.of(actual, new int[] { 0, 1, 1, 0, 1 });
		assertThat(first.countNotIn(second)).isEqualTo(2);
		assertThat(second.countNotIn(first)).isEqualTo(1);
		assertThat(first.count()).isEqualTo(3);
	}

	@Test
	void refusesOtherNumberOfImages() {
		RightAnswers three = RightAnswers.of(3, new byte[] { 1 });
		RightAnswers four = RightAnswers.of(4, new byte[] { 1 });
		assertThatIllegalArgumentException().isThrownBy(() -> three.countNotIn(four))
			.withMessage("answers on 3 images and on 4 cannot be paired");
	}

	@Test
	void refusesLabelsWithoutPredictions() {
		int[] labels = { 0, 1 };
		int[] predictions = { 0 };
		assertThatIllegalArgumentException().isThrownBy(() -> RightAnswers.of(labels, predictions))
			.withMessage("2 labels for 1 predictions");
	}

}
