/**
 * Holds the one class that must live in the WebP codec's own package.
 */
@org.jspecify.annotations.NullMarked
package com.twelvemonkeys.imageio.plugins.webp.lossless;
