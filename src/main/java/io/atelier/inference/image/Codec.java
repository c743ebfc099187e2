package io.atelier.inference.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

import org.jspecify.annotations.Nullable;

import io.atelier.inference.image.format.ImageException;

/**
 * Decodes files with a library, and rejects pictures that the library had to guess.
 *
 * @param provider looked up once: a lookup costs more than decoding a small image
 */
record Codec(ImageReaderSpi provider) implements ImageFormat.Decoder {

	static Codec ofTheJdk(String name) {
		return new Codec(IIORegistry.getDefaultInstance()
			.getServiceProviders(ImageReaderSpi.class,
					(provider) -> provider instanceof ImageReaderSpi codec
							&& codec.getPluginClassName().startsWith("com.sun.imageio.")
							&& List.of(codec.getFormatNames()).contains(name),
					true)
			.next());
	}

	@Override
	public BufferedImage decode(byte[] file, int length, int step) {
		FirstWarning warning = new FirstWarning();
		@Nullable ImageReader reader = null;
		try (ImageInputStream input = new ArrayInput(file, length)) {
			reader = this.provider.createReaderInstance();
			reader.addIIOReadWarningListener(warning);
			reader.setInput(input, true, true);
			BufferedImage image = reader.read(0, param(reader, step));
			warning.check();
			return image;
		}
		catch (IOException | RuntimeException ex) {
			// Codecs throw all kinds of unchecked exceptions on broken input.
			throw ImageException.unreadable("cannot be decoded", ex);
		}
		finally {
			if (reader != null) {
				reader.dispose();
			}
		}
	}

	private static @Nullable ImageReadParam param(ImageReader reader, int step) {
		if (step == 1) {
			return null;
		}
		ImageReadParam param = reader.getDefaultReadParam();
		param.setSourceSubsampling(step, step, 0, 0);
		return param;
	}

	// Keeps the first warning: codecs warn when they make up the rest of an image.
	private static final class FirstWarning implements IIOReadWarningListener {

		// Stray bytes between scans and markers; no pixel depends on them.
		private static final String BENIGN = "extraneous bytes before marker";

		private final AtomicReference<@Nullable String> first = new AtomicReference<>();

		@Override
		public void warningOccurred(ImageReader source, String warning) {
			if (!warning.contains(BENIGN)) {
				this.first.compareAndSet(null, warning);
			}
		}

		void check() throws IIOException {
			String warning = this.first.get();
			if (warning != null) {
				throw new IIOException(warning);
			}
		}

	}

}
