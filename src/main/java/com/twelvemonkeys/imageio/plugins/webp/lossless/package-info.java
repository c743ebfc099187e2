/**
 * The one place where the WebP codec must be met under its own package's name.
 */
@org.jspecify.annotations.NullMarked
package com.twelvemonkeys.imageio.plugins.webp.lossless;
