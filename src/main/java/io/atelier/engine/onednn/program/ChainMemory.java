package io.atelier.engine.onednn.program;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bytedeco.dnnl.engine;
import org.bytedeco.javacpp.FloatPointer;

import io.atelier.engine.onednn.memory.Buffers;
import io.atelier.engine.onednn.memory.Workspace;

/**
 * Memory that the steps of one chain share, because only one of them runs at a time: the
 * scratchpad of the kernels, and the memory of the workspaces.
 */
final class ChainMemory {

	private final engine processor;

	private final List<Kernel> kernels = new ArrayList<>();

	private final List<Workspace> workspaces = new ArrayList<>();

	ChainMemory(engine processor) {
		this.processor = processor;
	}

	Kernel noted(Kernel kernel) {
		this.kernels.add(kernel);
		return kernel;
	}

	Workspace workspace() {
		Workspace workspace = new Workspace(this.processor);
		this.workspaces.add(workspace);
		return workspace;
	}

	Stream<String> references() {
		return this.kernels.stream().filter(Kernel::isReference).map(Kernel::name);
	}

	void settle(Buffers buffers) {
		FloatPointer scratchpad = buffers
			.take(this.kernels.stream().mapToLong(Kernel::scratchpadFloats).max().orElse(0));
		FloatPointer work = buffers.take(this.workspaces.stream().mapToLong(Workspace::size).max().orElse(0));
		this.kernels.forEach((kernel) -> kernel.prepare(scratchpad));
		this.workspaces.forEach((workspace) -> workspace.settle(work));
	}

}
