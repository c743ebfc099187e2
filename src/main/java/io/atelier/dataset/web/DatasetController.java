package io.atelier.dataset.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.atelier.dataset.collection.DatasetLibrary;

@RestController
@RequestMapping(path = "/api/v1/datasets", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Data sets", description = "State, statistics and images of the data sets")
class DatasetController {

	private final DatasetLibrary datasets;

	DatasetController(DatasetLibrary datasets) {
		this.datasets = datasets;
	}

	@GetMapping
	@Operation(summary = "List the data sets", description = "The first one is the default of jobs")
	@ApiResponse(responseCode = "200", description = "All of them, with their state")
	List<DatasetView> listDatasets() {
		return this.datasets.ids().stream().map(this::getDataset).toList();
	}

	@GetMapping("/{id}")
	@Operation(summary = "Describe a data set",
			description = "Includes the progress of its download and the cause of the last failure")
	@ApiResponse(responseCode = "200", description = "Its state, sizes, checksums and files")
	@ApiResponse(responseCode = "404", description = "There is no such data set")
	DatasetView getDataset(
			@Parameter(description = "id of a data set", example = "fashion-sketch") @PathVariable String id) {
		return DatasetView.of(this.datasets.describe(id));
	}

	@GetMapping("/{id}/statistics")
	@Operation(summary = "Count its classes and pixels",
			description = "Figures 1 and 3 of the paper. Mean and standard deviation are those of the training pixels")
	@ApiResponse(responseCode = "200", description = "Class counts, histogram, mean and standard deviation")
	@ApiResponse(responseCode = "404", description = "There is no such data set")
	StatisticsView getDatasetStatistics(
			@Parameter(description = "id of a data set", example = "fashion-sketch") @PathVariable String id) {
		return StatisticsView.of(id, this.datasets.schema(id).classes(), this.datasets.statistics(id));
	}

}
