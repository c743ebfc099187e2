/**
 * Image formats: their files checked before they are decoded.
 */
@org.jspecify.annotations.NullMarked
package io.atelier.inference.image.format;
