package io.atelier.platform.database;

import java.sql.SQLException;

import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * Takes connections out of the pool whose database has gone. H2 closes itself when its
 * disk is full or fails, and goes on with what it has stored as soon as there is a new
 * connection; but it calls the old ones sound, so that the pool would keep them for ever.
 */
public class LostConnections implements SQLExceptionOverride {

	@java.lang.Override
	public Override adjudicate(SQLException exception) {
		return DatabaseFailures.isAway(exception) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
	}

}
