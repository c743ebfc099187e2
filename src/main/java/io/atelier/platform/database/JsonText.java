package io.atelier.platform.database;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.JsonJdbcType;
import org.hibernate.type.format.FormatMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores values mapped as JSON in text columns on every database. The mapper ignores
 * unknown members, unlike the mapper of requests, because a later release may have
 * written the row.
 */
public class JsonText implements TypeContributor, FormatMapper {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Override
	public void contribute(TypeContributions types, ServiceRegistry registry) {
		types.contributeJdbcType(new JsonJdbcType(null) {
			@Override
			public int getDdlTypeCode() {
				return SqlTypes.VARCHAR;
			}
		});
	}

	@Override
	public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
		return JSON.readValue(json.toString(), JSON.constructType(type.getJavaType()));
	}

	@Override
	public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
		return JSON.writeValueAsString(value);
	}

}
