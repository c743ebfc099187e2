package io.atelier.model.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.atelier.platform.ServiceVersion;

/**
 * A test with its own database whose transactions commit or roll back as in the service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false, properties = "spring.jpa.bootstrap=default")
@Import({ ModelLookup.class, ModelDeletion.class, ParameterStore.class, AliasRegistry.class,
		DatabaseModelRegistry.class, ServiceVersion.class, ModelListing.class, Artifacts.class, SteppingClock.class,
		StoredRows.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@RecordApplicationEvents
@interface StoreTest {

}
