package io.atelier.training.checkpoint;

import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.engine.Checkpoint;
import io.atelier.platform.database.BlockTable;

/**
 * Stores the latest checkpoint of each unfinished job. Takes part in the caller's
 * transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Checkpoints {

	private static final Logger logger = LoggerFactory.getLogger(Checkpoints.class);

	private final JdbcClient jdbc;

	private final BlockTable blocks;

	Checkpoints(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.blocks = new BlockTable(template, "training_checkpoint_block", "job_id");
	}

	public void keep(UUID job, Checkpoint checkpoint) {
		prune(job);
		StoredFloats floats = StoredFloats.of(checkpoint.parameters(), checkpoint.optimizerState());
		this.jdbc
			.sql("insert into training_checkpoint (job_id, epoch, updates, parameter_count, state_count, sha256) "
					+ "values (?, ?, ?, ?, ?, ?)")
			.params(job, checkpoint.epoch(), checkpoint.updates(), checkpoint.parameters().length,
					checkpoint.optimizerState().length, floats.sha256())
			.update();
		this.blocks.insert(job, floats.blocks());
	}

	/**
	 * Returns nothing if there is no checkpoint or its checksum does not match.
	 */
	@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
	public Optional<Checkpoint> find(UUID job) {
		Optional<Row> row = this.jdbc
			.sql("select epoch, updates, parameter_count, state_count, sha256 from training_checkpoint "
					+ "where job_id = ?")
			.param(job)
			.query(Row.class)
			.optional();
		return row.flatMap((found) -> {
			StoredFloats floats = new StoredFloats(this.blocks.findAll(job));
			if (!floats.sha256().equals(found.sha256())) {
				logger.warn("The checkpoint of job {} after epoch {} does not match its stored checksum", job,
						found.epoch());
				return Optional.empty();
			}
			float[] parameters = new float[found.parameterCount()];
			float[] optimizerState = new float[found.stateCount()];
			floats.read(parameters, optimizerState);
			return Optional.of(new Checkpoint(found.epoch(), parameters, optimizerState, found.updates()));
		});
	}

	public void prune(UUID job) {
		this.blocks.delete(job);
		this.jdbc.sql("delete from training_checkpoint where job_id = ?").param(job).update();
	}

	record Row(int epoch, long updates, int parameterCount, int stateCount, String sha256) {

	}

}
