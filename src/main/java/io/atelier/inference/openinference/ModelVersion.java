package io.atelier.inference.openinference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;

import io.atelier.platform.id.IdFormat;

@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(description = "the id of the model; for an alias, the id that it points to now; or `latest`",
		example = IdFormat.LATEST)
@interface ModelVersion {

}
