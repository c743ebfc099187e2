package io.atelier.platform.database;

import java.sql.SQLException;

import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * Evicts connections to a lost database from the pool. H2 closes itself when its disk is
 * full or fails, and reopens with a new connection; but it reports the old connections as
 * valid, so that the pool would keep them forever.
 */
public class LostConnections implements SQLExceptionOverride {

	@java.lang.Override
	public Override adjudicate(SQLException exception) {
		return DatabaseFailures.isAway(exception) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
	}

}
