/**
 * The threads that answer requests, and the order in which waiting requests get them.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.platform.web.thread;
