package io.atelier.model.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/**
 * Writes and reads parameters block by block, so that a slow reader holds no more than
 * one block in memory, and no connection.
 */
@Component
class ParameterStore {

	static final int BLOCK_BYTES = 1 << 19;

	private final ParameterBlocks blocks;

	private final EntityManager entityManager;

	ParameterStore(ParameterBlocks blocks, EntityManager entityManager) {
		this.blocks = blocks;
		this.entityManager = entityManager;
	}

	void store(Model model, byte[] parameters) {
		for (int block = 0; block < blockCount(model); block++) {
			int start = block * BLOCK_BYTES;
			byte[] content = Arrays.copyOfRange(parameters, start, Math.min(start + BLOCK_BYTES, parameters.length));
			this.entityManager.persist(new ParameterBlock(model.id(), block, content));
		}
	}

	/**
	 * Copies the parameters as they are, unchecked.
	 * @param model whose parameters
	 * @param out where to
	 * @throws IOException if the target fails
	 * @throws io.atelier.platform.ProblemException if a block is missing (500)
	 */
	void copy(Model model, OutputStream out) throws IOException {
		for (int block = 0; block < blockCount(model); block++) {
			out.write(this.blocks.findById(new ParameterBlock.Key(model.id(), block))
				.orElseThrow(() -> ModelProblems.damaged(model.id(), "some of its parameters are missing", null))
				.content());
		}
	}

	/**
	 * Reads the parameters and checks them.
	 * @param model whose parameters
	 * @return little-endian floats
	 * @throws io.atelier.platform.ProblemException if they are not what was stored (500)
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
			throw ModelProblems.damaged(model.id(), "its parameters do not have the checksum they were stored with",
					null);
		}
		return parameters;
	}

	private static int blockCount(Model model) {
		return Math.toIntExact((model.parameterBytes() + BLOCK_BYTES - 1) / BLOCK_BYTES);
	}

}
