package io.atelier.training.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

import io.atelier.platform.Sha256;
import io.atelier.platform.database.BlockTable;

/**
 * Float arrays, concatenated and split into little-endian blocks.
 *
 * @param blocks all except the last have {@link BlockTable#BLOCK_BYTES} bytes
 */
record StoredFloats(List<byte[]> blocks) {

	static StoredFloats of(float[]... arrays) {
		List<byte[]> blocks = new ArrayList<>();
		ByteBuffer block = emptyBlock();
		for (float[] array : arrays) {
			for (int position = 0; position < array.length;) {
				int count = Math.min(array.length - position, block.remaining() / Float.BYTES);
				block.asFloatBuffer().put(array, position, count);
				block.position(block.position() + count * Float.BYTES);
				position += count;
				if (!block.hasRemaining()) {
					blocks.add(written(block));
					block.clear();
				}
			}
		}
		if (block.position() > 0) {
			blocks.add(written(block));
		}
		return new StoredFloats(blocks);
	}

	private static ByteBuffer emptyBlock() {
		return ByteBuffer.allocate(BlockTable.BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static byte[] written(ByteBuffer block) {
		byte[] bytes = new byte[block.position()];
		block.get(0, bytes);
		return bytes;
	}

	/**
	 * Fills the arrays one after the other; their total length must equal the stored
	 * length.
	 */
	void read(float[]... arrays) {
		ByteBuffer all = ByteBuffer.allocate(this.blocks.stream().mapToInt((block) -> block.length).sum())
			.order(ByteOrder.LITTLE_ENDIAN);
		this.blocks.forEach(all::put);
		all.flip();
		for (float[] array : arrays) {
			all.asFloatBuffer().get(array);
			all.position(all.position() + array.length * Float.BYTES);
		}
	}

	String sha256() {
		MessageDigest digest = Sha256.newDigest();
		this.blocks.forEach(digest::update);
		return Sha256.of(digest);
	}

}
