package io.atelier.model.store;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestComponent
class StoredRows {

	private final JdbcClient jdbc;

	StoredRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void clear() {
		this.jdbc.sql("delete from model_alias where name <> 'champion'").update();
		this.jdbc.sql("update model_alias set model_id = null, pinned = false").update();
		this.jdbc.sql("delete from model_parameters").update();
		this.jdbc.sql("delete from model").update();
	}

	int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	byte[] block(UUID model, int block) {
		return this.jdbc.sql("select content from model_parameters where model_id = ? and block = ?")
			.params(model, block)
			.query(byte[].class)
			.single();
	}

	void replaceBlock(UUID model, int block, byte[] content) {
		this.jdbc.sql("update model_parameters set content = ? where model_id = ? and block = ?")
			.params(content, model, block)
			.update();
	}

	void deleteBlock(UUID model, int block) {
		this.jdbc.sql("delete from model_parameters where model_id = ? and block = ?").params(model, block).update();
	}

	void replaceInManifest(UUID model, String from, String to) {
		this.jdbc.sql("update model set manifest = replace(manifest, ?, ?) where id = ?")
			.params(from, to, model)
			.update();
	}

}
