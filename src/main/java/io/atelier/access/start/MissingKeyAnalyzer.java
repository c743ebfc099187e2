package io.atelier.access.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in one line how to create a key.
 */
class MissingKeyAnalyzer extends AbstractFailureAnalyzer<MissingKeyException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, MissingKeyException cause) {
		return new FailureAnalysis(cause.getMessage() + '.',
				"Create a key by starting once with --atelier.access.create-key=admin, or allow everyone everything "
						+ "with --atelier.access.mode=open.",
				cause);
	}

}
