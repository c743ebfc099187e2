package io.atelier.dataset.fashionmnist;

import java.util.List;

import io.atelier.dataset.IdxChecksum;
import io.atelier.dataset.idx.IdxFile;

/**
 * The four files of a data set.
 *
 * @param trainingImages shape [n, 28, 28]
 * @param trainingLabels shape [n]
 * @param testImages shape [m, 28, 28]
 * @param testLabels shape [m]
 */
record IdxFileSet(IdxFile trainingImages, IdxFile trainingLabels, IdxFile testImages, IdxFile testLabels) {

	// As published by Zalando Research (Xiao, Rasul, Vollgraf 2017).
	static final IdxFileSet FASHION_MNIST = new IdxFileSet(
			images("train-images-idx3-ubyte", 60_000,
					"c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
			labels("train-labels-idx1-ubyte", 60_000,
					"bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
			images("t10k-images-idx3-ubyte", 10_000,
					"5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
			labels("t10k-labels-idx1-ubyte", 10_000,
					"0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"));

	List<IdxFile> all() {
		return List.of(this.trainingImages, this.trainingLabels, this.testImages, this.testLabels);
	}

	int trainingSize() {
		return this.trainingLabels.shape().get(0);
	}

	int testSize() {
		return this.testLabels.shape().get(0);
	}

	String sha256() {
		return IdxChecksum.ofFiles(all().stream().map(IdxFile::sha256).toList());
	}

	private static IdxFile images(String name, int count, String sha256) {
		return new IdxFile(name, sha256, List.of(count, FashionMnist.IMAGE.height(), FashionMnist.IMAGE.width()));
	}

	private static IdxFile labels(String name, int count, String sha256) {
		return new IdxFile(name, sha256, List.of(count));
	}

}
