package io.atelier.model.store;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface ParameterBlocks extends Repository<ParameterBlock, ParameterBlock.Key> {

	Optional<ParameterBlock> findById(ParameterBlock.Key key);

}
