package io.atelier.engine.onednn.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.desc;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;

/**
 * Keeps the native objects of a network alive, and frees them all together.
 */
public final class NativeObjects implements AutoCloseable {

	private final engine processor;

	private final List<PointerScope> scopes = new ArrayList<>();

	public NativeObjects(engine processor) {
		this.processor = processor;
	}

	public engine engine() {
		return this.processor;
	}

	public memory memory(desc description, Buffers buffers) {
		return new memory(description, this.processor, buffers.take(OneDnn.floats(description)));
	}

	/**
	 * Keeps the operations that an action creates, and their memory. Frees the
	 * descriptions of both, which take more memory than they do.
	 */
	@SuppressWarnings({ "try", "unchecked" })
	public <T> T keep(Supplier<T> action) {
		try (PointerScope descriptions = new PointerScope(); PointerScope scope = lasting()) {
			this.scopes.add(scope);
			return action.get();
		}
	}

	@SuppressWarnings("unchecked")
	private static PointerScope lasting() {
		return new PointerScope(primitive.class, IntMemoryMap.class, memory.class, stream.class, FloatPointer.class)
			.extend();
	}

	@Override
	public void close() {
		this.scopes.forEach(PointerScope::deallocate);
		this.scopes.clear();
	}

}
