package io.atelier.training.run;

/**
 * Leaves an evaluation that nobody waits for any more.
 */
class StoppedException extends RuntimeException {

	StoppedException() {
		super("the run is to stop");
	}

}
