package io.atelier.training.job;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import io.atelier.evaluation.EpochMetrics;

@Entity
@Table(name = "training_epoch")
class JobEpoch {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, updatable = false)
	private UUID jobId;

	@Column(nullable = false, updatable = false)
	private int eventId;

	@Column(nullable = false, updatable = false)
	private int epoch;

	private double trainingLoss;

	private double trainingAccuracy;

	private double validationLoss;

	private double validationAccuracy;

	private double learningRate;

	private double seconds;

	private double imagesPerSecond;

	@SuppressWarnings("NullAway.Init")
	protected JobEpoch() {
	}

	JobEpoch(UUID jobId, int eventId, EpochMetrics metrics) {
		this.jobId = jobId;
		this.eventId = eventId;
		this.epoch = metrics.epoch();
		this.trainingLoss = metrics.trainingLoss();
		this.trainingAccuracy = metrics.trainingAccuracy();
		this.validationLoss = metrics.validationLoss();
		this.validationAccuracy = metrics.validationAccuracy();
		this.learningRate = metrics.learningRate();
		this.seconds = metrics.seconds();
		this.imagesPerSecond = metrics.imagesPerSecond();
	}

	UUID jobId() {
		return this.jobId;
	}

	int eventId() {
		return this.eventId;
	}

	EpochMetrics metrics() {
		return new EpochMetrics(this.epoch, this.trainingLoss, this.trainingAccuracy, this.validationLoss,
				this.validationAccuracy, this.learningRate, this.seconds, this.imagesPerSecond);
	}

}
