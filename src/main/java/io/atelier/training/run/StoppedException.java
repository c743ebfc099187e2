package io.atelier.training.run;

class StoppedException extends RuntimeException {

	StoppedException() {
		super("the run was asked to stop");
	}

}
