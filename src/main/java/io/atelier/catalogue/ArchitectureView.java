package io.atelier.catalogue;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.atelier.paper.Ledger;
import io.atelier.paper.PaperResults;
import io.atelier.recipe.Architecture;
import io.atelier.recipe.Augmentation;
import io.atelier.recipe.Network;
import io.atelier.recipe.Recipe;
import io.atelier.recipe.layer.Padding;

@Schema(name = "Architecture", description = "A network and how it is trained by default")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchitectureView(@Schema(description = "Id in requests", example = "cnn-pool") String id,
		@Schema(description = "Name in the paper's table 1; absent if the paper has none",
				example = "4-A") @Nullable String paperName,
		@Schema(example = "Convolutions and pooling") String title,
		@Schema(description = "How its convolutions treat borders here; absent if it has none",
				example = "same") @Nullable String padding,
		@Schema(description = "The available paddings, the default first",
				example = "[\"same\", \"valid\"]") List<String> paddings,
		@Schema(description = "From the image to the probabilities") List<LayerView> layers,
		@Schema(description = "All parameters, running statistics of batch normalisation included",
				example = "241546") int parameterCount,
		@Schema(description = "Random changes to training images; absent if there are none") @Nullable AugmentationView augmentation,
		@Schema(description = "Settings of jobs that do not set them") Defaults defaults,
		@Schema(description = "Row of the paper's table 1; absent if there is none") @Nullable TableRow paper,
		@Schema(description = "Where every value comes from; empty for a network that the paper does not have") List<HyperparameterView> ledger) {

	static ArchitectureView of(Network network, Architecture architecture) {
		return new ArchitectureView(architecture.id(), PaperResults.model(architecture).orElse(null),
				architecture.title(), architecture.padding().map(Padding::id).orElse(null),
				network.paddings().stream().map(Padding::id).toList(), LayerView.of(architecture.summary()),
				architecture.parameterCount(), AugmentationView.of(architecture.augmentation()),
				new Defaults(architecture.epochs(), architecture.batchSize(), Recipe.DEFAULT_OPTIMIZER),
				PaperResults.table1(architecture.id()).map(TableRow::of).orElse(null),
				HyperparameterView.of(Ledger.of(architecture)));
	}

	@Schema(name = "ArchitectureDefaults")
	record Defaults(@Schema(example = "10") int epochs, @Schema(example = "128") int batchSize,
			@Schema(example = "adam") String optimizer) {

	}

	@Schema(name = "Augmentation", description = "Random changes to every training image in every epoch")
	record AugmentationView(
			@Schema(description = "Largest rotation either way, in degrees", example = "20") double rotationDegrees,
			@Schema(description = "Largest shift either way, as a share of the side", example = "0.1") double shift,
			@Schema(description = "Largest zoom either way, as a share of the size", example = "0.1") double zoom) {

		static @Nullable AugmentationView of(@Nullable Augmentation augmentation) {
			return (augmentation != null)
					? new AugmentationView(augmentation.rotationDegrees(), augmentation.shift(), augmentation.zoom())
					: null;
		}

	}

	@Schema(name = "PaperTableRow", description = "A row of the paper's table 1")
	record TableRow(@Schema(example = "10") int epochs, @Schema(example = "0.1494") double trainingLoss,
			@Schema(example = "0.9435") double trainingAccuracy, @Schema(example = "0.2763") double testLoss,
			@Schema(example = "0.9027") double testAccuracy) {

		static TableRow of(PaperResults.ArchitectureResult row) {
			return new TableRow(row.epochs(), row.trainingLoss(), row.trainingAccuracy(), row.testLoss(),
					row.testAccuracy());
		}

	}

}
