package io.atelier.platform.settings;

import java.time.Duration;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Supports the number constraints on durations and sizes. Registered as services.
 */
public final class Amounts {

	private Amounts() {
	}

	public static final class PositiveDuration implements ConstraintValidator<Positive, Duration> {

		@Override
		public boolean isValid(@Nullable Duration value, ConstraintValidatorContext context) {
			return value == null || value.compareTo(Duration.ZERO) > 0;
		}

	}

	public static final class PositiveOrZeroDuration implements ConstraintValidator<PositiveOrZero, Duration> {

		@Override
		public boolean isValid(@Nullable Duration value, ConstraintValidatorContext context) {
			return value == null || !value.isNegative();
		}

	}

	public static final class PositiveSize implements ConstraintValidator<Positive, DataSize> {

		@Override
		public boolean isValid(@Nullable DataSize value, ConstraintValidatorContext context) {
			return value == null || value.toBytes() > 0;
		}

	}

}
