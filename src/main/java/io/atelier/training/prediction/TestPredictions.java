package io.atelier.training.prediction;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.evaluation.LabelledPredictions;
import io.atelier.platform.database.BlockTable;

/**
 * Stores the predictions of succeeded jobs, and deletes them with their jobs. Jobs that
 * succeeded before version 8 of the schema have none.
 */
@Component
@Transactional
public class TestPredictions {

	private final BlockTable blocks;

	TestPredictions(JdbcTemplate jdbc) {
		this.blocks = new BlockTable(jdbc, "training_prediction_block", "job_id");
	}

	public void keep(UUID job, LabelledPredictions predictions) {
		this.blocks.insert(job, BlockTable.cut(predictions.toBytes()));
	}

	@Transactional(readOnly = true)
	public Optional<LabelledPredictions> find(UUID job) {
		List<byte[]> stored = this.blocks.findAll(job);
		if (stored.isEmpty()) {
			return Optional.empty();
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		stored.forEach(all::writeBytes);
		return Optional.of(LabelledPredictions.of(all.toByteArray()));
	}

}
