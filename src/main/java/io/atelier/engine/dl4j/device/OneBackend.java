package io.atelier.engine.dl4j.device;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Shows ND4J only one of the backends in the build. By default ND4J takes the CUDA
 * backend if that has a device, even one that fails later; only environment variables can
 * change that.
 */
public final class OneBackend extends ClassLoader {

	private static final String SERVICES = "META-INF/services/org.nd4j.";

	private final String hidden;

	public OneBackend(ClassLoader parent, ComputeDevice device) {
		super(parent);
		this.hidden = device.gpu() ? "org.nd4j.linalg.cpu." : "org.nd4j.linalg.jcublas.";
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		Enumeration<URL> all = super.getResources(name);
		if (!name.startsWith(SERVICES)) {
			return all;
		}
		List<URL> shown = new ArrayList<>();
		for (URL resource : Collections.list(all)) {
			if (!text(resource).contains(this.hidden)) {
				shown.add(resource);
			}
		}
		return Collections.enumeration(shown);
	}

	private static String text(URL resource) throws IOException {
		try (InputStream in = resource.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
