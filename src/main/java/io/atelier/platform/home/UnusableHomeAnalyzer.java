package io.atelier.platform.home;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnusableHomeAnalyzer extends AbstractFailureAnalyzer<UnusableHomeException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, UnusableHomeException cause) {
		return new FailureAnalysis("The home of the service cannot be used: " + cause.getMessage() + ".",
				"Start with --atelier.home=FOLDER, a folder that this user can write to.", cause);
	}

}
