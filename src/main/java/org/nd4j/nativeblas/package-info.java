/**
 * The one place where ND4J must be met under its own package's name.
 */
@org.jspecify.annotations.NullMarked
package org.nd4j.nativeblas;
