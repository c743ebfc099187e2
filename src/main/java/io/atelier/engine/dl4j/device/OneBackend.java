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
 * Shows ND4J only one of the backends that a build may hold. By itself it takes CUDA's
 * where that has a device, even one that it fails on later, and can be told otherwise
 * only by the environment.
 */
public final class OneBackend extends ClassLoader {

	private static final String SERVICES = "META-INF/services/org.nd4j.";

	private final String hidden;

	/**
	 * Hides the backend that is not for a device.
	 * @param parent finds the classes
	 * @param device what to compute on
	 */
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
