package io.atelier.model.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.criteria.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.model.StoredModel;
import io.atelier.platform.ProblemException;

@Service
public class ModelListing {

	private static final Logger logger = LoggerFactory.getLogger(ModelListing.class);

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("id"));

	private final Models models;

	private final Aliases aliases;

	ModelListing(Models models, Aliases aliases) {
		this.models = models;
		this.aliases = aliases;
	}

	/**
	 * One page of models, the newest first, without models whose manifest is damaged.
	 * Does not read parameters.
	 */
	@Transactional(readOnly = true)
	public Page<StoredModel> list(Filter filter, int page, int size) {
		Page<Model> found = this.models.findAll(filter.toSpecification(), PageRequest.of(page, size, NEWEST_FIRST));
		Map<UUID, List<String>> names = this.aliases.findByModelIdInOrderByName(found.map(Model::id).getContent())
			.stream()
			.collect(Collectors.groupingBy((alias) -> alias.modelId().orElseThrow(),
					Collectors.mapping(Alias::name, Collectors.toList())));
		List<StoredModel> content = new ArrayList<>();
		for (Model model : found) {
			try {
				content.add(model.toStoredModel(names.getOrDefault(model.id(), List.of())));
			}
			catch (ProblemException ex) {
				logger.error("A model is left out of a list", ex);
			}
		}
		return new PageImpl<>(content, found.getPageable(), found.getTotalElements());
	}

	public record Filter(@Nullable String architecture, @Nullable String optimizer, @Nullable String dataset) {

		private Specification<Model> toSpecification() {
			return (root, query, builder) -> {
				List<Predicate> wanted = new ArrayList<>();
				if (this.architecture != null) {
					wanted.add(builder.equal(root.get("architecture"), this.architecture));
				}
				if (this.optimizer != null) {
					wanted.add(builder.equal(root.get("optimizer"), this.optimizer));
				}
				if (this.dataset != null) {
					wanted.add(builder.equal(root.get("dataset"), this.dataset));
				}
				return builder.and(wanted.toArray(Predicate[]::new));
			};
		}

	}

}
