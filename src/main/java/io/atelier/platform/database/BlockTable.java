package io.atelier.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table that stores long values in blocks. H2 limits a binary value to one mebibyte,
 * and slow readers need only one block in memory. Takes part in the caller's transaction.
 */
public final class BlockTable {

	/**
	 * The length of all blocks but the last.
	 */
	public static final int BLOCK_BYTES = 1 << 19;

	private final JdbcTemplate jdbc;

	private final String table;

	private final String owner;

	/**
	 * The table has the columns {@code block}, {@code content} and the {@code owner}
	 * column, which holds the id of the value's owner.
	 */
	public BlockTable(JdbcTemplate jdbc, String table, String owner) {
		this.jdbc = jdbc;
		this.table = table;
		this.owner = owner;
	}

	public static List<byte[]> cut(byte[] content) {
		List<byte[]> blocks = new ArrayList<>();
		for (int start = 0; start < content.length; start += BLOCK_BYTES) {
			blocks.add(Arrays.copyOfRange(content, start, Math.min(start + BLOCK_BYTES, content.length)));
		}
		return blocks;
	}

	public static int count(long bytes) {
		return Math.toIntExact((bytes + BLOCK_BYTES - 1) / BLOCK_BYTES);
	}

	public void insert(UUID id, List<byte[]> blocks) {
		List<Object[]> rows = new ArrayList<>();
		blocks.forEach((block) -> rows.add(new Object[] { id, rows.size(), block }));
		this.jdbc.batchUpdate("insert into %s (%s, block, content) values (?, ?, ?)".formatted(this.table, this.owner),
				rows);
	}

	public Optional<byte[]> find(UUID id, int block) {
		return this.jdbc
			.queryForList("select content from %s where %s = ? and block = ?".formatted(this.table, this.owner),
					byte[].class, id, block)
			.stream()
			.findFirst();
	}

	public List<byte[]> findAll(UUID id) {
		return this.jdbc.queryForList(
				"select content from %s where %s = ? order by block".formatted(this.table, this.owner), byte[].class,
				id);
	}

	public void delete(UUID id) {
		this.jdbc.update("delete from %s where %s = ?".formatted(this.table, this.owner), id);
	}

}
