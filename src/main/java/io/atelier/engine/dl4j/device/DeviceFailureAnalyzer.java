package io.atelier.engine.dl4j.device;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DeviceFailureAnalyzer extends AbstractFailureAnalyzer<DeviceUnavailableException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, DeviceUnavailableException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
	}

}
