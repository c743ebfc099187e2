package io.atelier.inference.serving;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import io.atelier.inference.InferenceProblems;
import io.atelier.inference.PredictingReplica;
import io.atelier.inference.serving.InferenceMetrics.Outcome;
import io.atelier.platform.ProblemException;

/**
 * Counts prediction requests of all APIs by their outcome.
 */
@Component
@PredictingReplica
public class RequestOutcomes {

	private final InferenceMetrics metrics;

	RequestOutcomes(InferenceMetrics metrics) {
		this.metrics = metrics;
	}

	/**
	 * Counts one request; {@code answer} is its whole processing, from reading the body
	 * on.
	 */
	public <T> T count(Supplier<T> answer) {
		Outcome outcome = Outcome.FAILED;
		try {
			T given = answer.get();
			outcome = Outcome.SUCCESS;
			return given;
		}
		catch (ProblemException ex) {
			outcome = outcome(ex);
			throw ex;
		}
		finally {
			this.metrics.answered(outcome);
		}
	}

	private static Outcome outcome(ProblemException problem) {
		if (problem.type().equals(InferenceProblems.OVERLOADED)) {
			return Outcome.OVERLOADED;
		}
		if (problem.type().equals(InferenceProblems.TIMED_OUT)) {
			return Outcome.TIMED_OUT;
		}
		if (problem.type().equals(InferenceProblems.ABANDONED)) {
			return Outcome.ABANDONED;
		}
		return problem.type().status().is4xxClientError() ? Outcome.REFUSED : Outcome.FAILED;
	}

}
