package io.atelier.model;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An alias was set, moved or removed; published within the transaction that did it.
 *
 * @param alias its name
 * @param modelId what it points to now; null where it is gone
 */
public record AliasMoved(String alias, @Nullable UUID modelId) {

}
