package io.atelier.platform;

/**
 * What an operation returns that answers with JSON only, and often: it is written without
 * a search for a media type and a converter.
 */
public interface JsonAnswer {

}
