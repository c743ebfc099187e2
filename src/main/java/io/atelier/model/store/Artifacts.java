package io.atelier.model.store;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;

import org.springframework.stereotype.Service;

import io.atelier.platform.ProblemException;
import io.atelier.platform.Sha256;

/**
 * Makes the downloads of models.
 */
@Service
public class Artifacts {

	private final ModelLookup lookup;

	private final ParameterStore parameters;

	Artifacts(ModelLookup lookup, ParameterStore parameters) {
		this.lookup = lookup;
		this.parameters = parameters;
	}

	/**
	 * Looks a download up, without reading it.
	 * @param idOrAlias id of a model, or an alias that points to it
	 * @return the download
	 * @throws ProblemException if there is no such model (404)
	 */
	public Artifact find(String idOrAlias) {
		return new Artifact(this.lookup.require(idOrAlias), this.parameters);
	}

	/**
	 * The ZIP file of one model.
	 */
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
		 * The checksum of the file.
		 * @return SHA-256, in lower-case hexadecimal
		 */
		public String sha256() {
			return this.model.artifactSha256();
		}

		/**
		 * Reads all of it once, since nothing can be taken back when the first byte has
		 * been sent.
		 * @throws ProblemException if it is not what was stored (500)
		 */
		public void verify() {
			DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.newDigest());
			try {
				writeTo(digest);
			}
			catch (IOException ex) {
				throw ModelProblems.damaged(this.model.id(),
						"its parameters do not have the checksum they were stored with", ex);
			}
			if (!sha256().equals(Sha256.of(digest.getMessageDigest()))) {
				throw ModelProblems.damaged(this.model.id(), "it does not have the checksum it was stored with", null);
			}
		}

		/**
		 * Writes the file.
		 * @param out where to; left open
		 * @throws IOException if the target fails
		 */
		public void writeTo(OutputStream out) throws IOException {
			ArtifactFormat.write(this.model.manifest(), this.model.parameters(),
					(target) -> this.parameters.copy(this.model, target), out);
		}

	}

}
