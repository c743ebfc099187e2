package io.atelier.training;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

import io.atelier.platform.id.IdFormat;
import io.atelier.platform.id.IdOf;

@IdOf("job")
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(description = "id of a job, or `latest` for the newest", schema = @Schema(type = "string"),
		example = IdFormat.LATEST)
public @interface JobId {

}
