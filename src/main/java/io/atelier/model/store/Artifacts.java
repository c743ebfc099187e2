package io.atelier.model.store;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;

import org.springframework.stereotype.Service;

import io.atelier.platform.Sha256;

@Service
public class Artifacts {

	private final ModelLookup lookup;

	private final ParameterStore parameters;

	Artifacts(ModelLookup lookup, ParameterStore parameters) {
		this.lookup = lookup;
		this.parameters = parameters;
	}

	/**
	 * Finds a download without reading its content.
	 */
	public Artifact find(String idOrAlias) {
		return new Artifact(this.lookup.require(idOrAlias), this.parameters);
	}

	public static final class Artifact {

		private final Model model;

		private final ParameterStore parameters;

		private Artifact(Model model, ParameterStore parameters) {
			this.model = model;
			this.parameters = parameters;
		}

		public String fileName() {
			return "atelier-%s-%s.zip".formatted(this.model.architecture(), this.model.id());
		}

		public long bytes() {
			return this.model.artifactBytes();
		}

		/**
		 * SHA-256 of the file, in lower-case hexadecimal.
		 */
		public String sha256() {
			return this.model.artifactSha256();
		}

		/**
		 * Reads the whole file once, since an error cannot be reported after the first
		 * byte is sent.
		 */
		public void verify() {
			DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.newDigest());
			try {
				writeTo(digest);
			}
			catch (IOException ex) {
				throw ModelProblems.damaged(this.model.id(), "the checksum of its parameters does not match", ex);
			}
			if (!sha256().equals(Sha256.of(digest.getMessageDigest()))) {
				throw ModelProblems.damaged(this.model.id(), "its checksum does not match", null);
			}
		}

		public void writeTo(OutputStream out) throws IOException {
			ArtifactFormat.write(this.model.manifest(), this.model.parameters(),
					(target) -> this.parameters.copy(this.model, target), out);
		}

	}

}
