package io.atelier.training.run;

/**
 * Why a run does not go on.
 */
enum StopReason {

	/**
	 * It goes on.
	 */
	NONE,

	/**
	 * The user wants no more of it, or wants it to make room.
	 */
	UNWANTED,

	/**
	 * The process goes away.
	 */
	SHUTDOWN,

	/**
	 * What it does could not be recorded, or counts no more.
	 */
	UNRECORDED

}
