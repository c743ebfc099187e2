/**
 * Holds the one class that must live in ND4J's own package.
 */
@org.jspecify.annotations.NullMarked
package org.nd4j.nativeblas;
