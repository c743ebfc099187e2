/**
 * What happens before the service answers: the command that creates a key, and the check
 * that there is one.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.access.start;
