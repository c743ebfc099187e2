package io.atelier.report.web;

import java.awt.Graphics2D;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.atelier.platform.BusyException;
import io.atelier.report.drawing.Figure;
import io.atelier.report.drawing.FigureFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FigureRendererTests {

	private final AtomicBoolean gone = new AtomicBoolean();

	private final CountDownLatch interrupted = new CountDownLatch(1);

	private FigureRenderer renderer = new FigureRenderer(this.gone::get, Duration.ofMinutes(1));

	@AfterEach
	void shutDown() {
		this.renderer.destroy();
	}

	@Test
	void draws() {
		byte[] file = this.renderer.draw(figure(() -> {
		}), FigureFormat.PNG);
		assertThat(file).startsWith(new byte[] { (byte) 0x89, 'P', 'N', 'G' });
	}

	@Test
	void stopsAtTheDeadline() throws InterruptedException {
		this.renderer.destroy();
		this.renderer = new FigureRenderer(this.gone::get, Duration.ofMillis(1));
		assertThatExceptionOfType(BusyException.class)
			.isThrownBy(() -> this.renderer.draw(figure(this::drawForEver), FigureFormat.SVG))
			.withMessage("The figure was not drawn within 0.001 s");
		assertThat(this.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void stopsWithItsClient() throws InterruptedException {
		this.gone.set(true);
		assertThatExceptionOfType(BusyException.class)
			.isThrownBy(() -> this.renderer.draw(figure(this::drawForEver), FigureFormat.SVG));
		assertThat(this.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void tellsWhatWentWrong() {
		assertThatIllegalStateException().isThrownBy(() -> this.renderer.draw(figure(() -> {
			throw new IllegalArgumentException("no ink");
		}), FigureFormat.SVG)).withRootCauseInstanceOf(IllegalArgumentException.class);
	}

	private void drawForEver() {
		try {
			TimeUnit.MINUTES.sleep(10);
		}
		catch (InterruptedException ex) {
			this.interrupted.countDown();
		}
	}

	private static Figure figure(Runnable painter) {
		return new Figure() {
			@Override
			public int width() {
				return 10;
			}

			@Override
			public int height() {
				return 10;
			}

			@Override
			public void paint(Graphics2D graphics) {
				painter.run();
			}
		};
	}

}
