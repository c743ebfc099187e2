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
 * Keeps the latest checkpoint of each job that has not ended. Takes part in the caller's
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

	/**
	 * Keeps a checkpoint instead of the former one.
	 * @param job whose it is
	 * @param checkpoint where the job can go on
	 */
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
	 * Finds the checkpoint of a job.
	 * @param job whose it is
	 * @return empty where there is none, or where it is not what was stored
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
				logger.warn("The checkpoint of job {} after epoch {} does not have the checksum it was stored with",
						job, found.epoch());
				return Optional.empty();
			}
			float[] parameters = new float[found.parameterCount()];
			float[] optimizerState = new float[found.stateCount()];
			floats.read(parameters, optimizerState);
			return Optional.of(new Checkpoint(found.epoch(), parameters, optimizerState, found.updates()));
		});
	}

	/**
	 * Forgets the checkpoint of a job.
	 * @param job whose it is
	 */
	public void prune(UUID job) {
		this.blocks.delete(job);
		this.jdbc.sql("delete from training_checkpoint where job_id = ?").param(job).update();
	}

	/**
	 * What is kept of a checkpoint beside its floats.
	 *
	 * @param epoch the last whole epoch
	 * @param updates all updates so far
	 * @param parameterCount floats that are parameters
	 * @param stateCount floats that are the optimizer's
	 * @param sha256 of all floats, in lower-case hexadecimal
	 */
	record Row(int epoch, long updates, int parameterCount, int stateCount, String sha256) {

	}

}
