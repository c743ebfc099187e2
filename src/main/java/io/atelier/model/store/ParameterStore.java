package io.atelier.model.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.atelier.platform.database.BlockTable;

/**
 * Writes and reads parameters block by block, so that a slow reader holds at most one
 * block in memory, and no connection.
 */
@Component
class ParameterStore {

	private final BlockTable blocks;

	ParameterStore(JdbcTemplate jdbc) {
		this.blocks = new BlockTable(jdbc, "model_parameters", "model_id");
	}

	void store(Model model, byte[] parameters) {
		this.blocks.insert(model.id(), BlockTable.cut(parameters));
	}

	void delete(UUID model) {
		this.blocks.delete(model);
	}

	/**
	 * Copies the parameters without verifying them.
	 */
	void copy(Model model, OutputStream out) throws IOException {
		for (int block = 0; block < BlockTable.count(model.parameterBytes()); block++) {
			out.write(this.blocks.find(model.id(), block)
				.orElseThrow(() -> ModelProblems.damaged(model.id(), "some of its parameters are missing", null)));
		}
	}

	/**
	 * Reads and verifies the parameters, little-endian floats.
	 */
	byte[] read(Model model) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(model.parameterBytes()));
		try {
			copy(model, out);
		}
		catch (IOException ex) {
			throw new IllegalStateException("memory does not fail", ex);
		}
		byte[] parameters = out.toByteArray();
		if (!Checksums.of(parameters).equals(model.parameters())) {
			throw ModelProblems.damaged(model.id(), "the checksum of its parameters does not match", null);
		}
		return parameters;
	}

}
