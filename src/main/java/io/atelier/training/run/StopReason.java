package io.atelier.training.run;

/**
 * Why a run must stop.
 */
enum StopReason {

	/**
	 * The run continues.
	 */
	NONE,

	/**
	 * Its user cancelled or paused the job.
	 */
	UNWANTED,

	/**
	 * The process is stopping.
	 */
	SHUTDOWN,

	/**
	 * Its results could not be recorded or no longer count.
	 */
	UNRECORDED

}
