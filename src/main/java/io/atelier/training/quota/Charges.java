package io.atelier.training.quota;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored charges. They outlive their jobs, so that nobody gets anything back by
 * deleting a job.
 */
@Component
class Charges {

	private final JdbcClient jdbc;

	Charges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Charge charge) {
		this.jdbc.sql("""
				insert into training_charge (job_id, key_id, charged_at, training_images, image_epochs, model_bytes)
				values (?, ?, ?, ?, ?, ?)""")
			.params(charge.job(), charge.key(), charge.chargedAt().atOffset(ZoneOffset.UTC), charge.trainingImages(),
					charge.imageEpochs(), charge.modelBytes())
			.update();
	}

	long waitingJobs(String key) {
		return sum("select count(*) from training_job where created_by = ? and status in ('QUEUED', 'PAUSED')", key);
	}

	long imageEpochs(String key, Instant since) {
		return sum("select coalesce(sum(image_epochs), 0) from training_charge where key_id = ? and charged_at >= ?",
				key, since.atOffset(ZoneOffset.UTC));
	}

	/**
	 * Returns the bytes of models to come.
	 */
	long modelBytes(String key) {
		return sum("select coalesce(sum(model_bytes), 0) from training_charge where key_id = ?", key);
	}

	private long sum(String query, Object... parameters) {
		return this.jdbc.sql(query).params(parameters).query(Long.class).single();
	}

	/**
	 * The model counts by itself from now on.
	 */
	void settle(UUID job) {
		this.jdbc.sql("update training_charge set model_bytes = 0 where job_id = ?").param(job).update();
	}

	/**
	 * There will be no model, and only the finished epochs count.
	 */
	void settleUnfinished(UUID job) {
		this.jdbc.sql("""
				update training_charge set model_bytes = 0, image_epochs = training_images
				* (select count(*) from training_epoch e where e.job_id = training_charge.job_id)
				where job_id = ?""").param(job).update();
	}

	/**
	 * Deletes charges that count no longer.
	 */
	void forget(String key, Instant before) {
		this.jdbc.sql("delete from training_charge where key_id = ? and charged_at < ? and model_bytes = 0")
			.params(key, before.atOffset(ZoneOffset.UTC))
			.update();
	}

}
