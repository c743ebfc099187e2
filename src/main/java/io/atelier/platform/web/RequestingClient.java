package io.atelier.platform.web;

import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import io.atelier.platform.WaitingClient;
import io.atelier.platform.web.thread.RequestThreads;

@Component
class RequestingClient implements WaitingClient {

	@Override
	public boolean isGone() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return request != null && request.getAttribute(ConnectionValve.CLOSED,
				RequestAttributes.SCOPE_REQUEST) instanceof BooleanSupplier closed && closed.getAsBoolean();
	}

	@Override
	public boolean isOverdue() {
		return RequestThreads.areLate();
	}

}
