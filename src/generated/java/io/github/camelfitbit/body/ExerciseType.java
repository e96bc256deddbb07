package io.github.camelfitbit.body;

import java.util.List;

/** Words of the vendor's; it may add to them. */
public final class ExerciseType {

    public static final String AEROBIC_WORKOUT = "AEROBIC_WORKOUT";
    public static final String ARCHERY = "ARCHERY";
    public static final String ASSAULT_BIKE = "ASSAULT_BIKE";
    public static final String BACKPACKING = "BACKPACKING";
    public static final String BADMINTON = "BADMINTON";
    public static final String BALLET = "BALLET";
    public static final String BALLROOM_DANCE = "BALLROOM_DANCE";
    public static final String BARRE_CLASS = "BARRE_CLASS";
    public static final String BASEBALL = "BASEBALL";
    public static final String BASKETBALL = "BASKETBALL";
    public static final String BIKING = "BIKING";
    public static final String BILLIARDS = "BILLIARDS";
    public static final String BODY_WEIGHT = "BODY_WEIGHT";
    public static final String BOOTCAMP = "BOOTCAMP";
    public static final String BOWLING = "BOWLING";
    public static final String BOXING = "BOXING";
    public static final String BREAKDANCING = "BREAKDANCING";
    public static final String CALISTHENICS = "CALISTHENICS";
    public static final String CANOEING = "CANOEING";
    public static final String CARDIO_SCULPT = "CARDIO_SCULPT";
    public static final String CARDIO_WORKOUT = "CARDIO_WORKOUT";
    public static final String CARPENTRY = "CARPENTRY";
    public static final String CHEERLEADING = "CHEERLEADING";
    public static final String CIRCUIT_TRAINING = "CIRCUIT_TRAINING";
    public static final String CLEANING = "CLEANING";
    public static final String CLIMBING = "CLIMBING";
    public static final String CORE_TRAINING = "CORE_TRAINING";
    public static final String CRICKET = "CRICKET";
    public static final String CROQUET = "CROQUET";
    public static final String CROSS_COUNTRY_SKI = "CROSS_COUNTRY_SKI";
    public static final String CROSS_TRAINING = "CROSS_TRAINING";
    public static final String CROSSFIT = "CROSSFIT";
    public static final String CURLING = "CURLING";
    public static final String DANCING = "DANCING";
    public static final String DIVING = "DIVING";
    public static final String ELECTRIC_BIKE = "ELECTRIC_BIKE";
    public static final String ELECTRIC_SCOOTER = "ELECTRIC_SCOOTER";
    public static final String ELLIPTICAL = "ELLIPTICAL";
    public static final String EQUESTRIAN_SPORTS = "EQUESTRIAN_SPORTS";
    public static final String EXERCISE_CLASS = "EXERCISE_CLASS";
    public static final String FENCING = "FENCING";
    public static final String FIELD_HOCKEY = "FIELD_HOCKEY";
    public static final String FISHING = "FISHING";
    public static final String FITNESS_GAMING = "FITNESS_GAMING";
    public static final String FOILING = "FOILING";
    public static final String FOOTBALL_AMERICAN = "FOOTBALL_AMERICAN";
    public static final String FOOTBALL_AUSTRALIAN = "FOOTBALL_AUSTRALIAN";
    public static final String FREE_WEIGHTS = "FREE_WEIGHTS";
    public static final String FRISBEE_PLAYING_GENERAL = "FRISBEE_PLAYING_GENERAL";
    public static final String FUNCTIONAL_STRENGTH_TRAINING = "FUNCTIONAL_STRENGTH_TRAINING";
    public static final String GARDENING = "GARDENING";
    public static final String GOLF = "GOLF";
    public static final String GYMNASTICS = "GYMNASTICS";
    public static final String HANDBALL = "HANDBALL";
    public static final String HAND_CYCLING = "HAND_CYCLING";
    public static final String HIIT = "HIIT";
    public static final String HIKING = "HIKING";
    public static final String HIP_HOP = "HIP_HOP";
    public static final String HOCKEY = "HOCKEY";
    public static final String HOEING = "HOEING";
    public static final String HOUSEHOLD_CHORES = "HOUSEHOLD_CHORES";
    public static final String HUNTING = "HUNTING";
    public static final String ICE_SKATING = "ICE_SKATING";
    public static final String INCLINE_RUN = "INCLINE_RUN";
    public static final String INCLINE_WALK = "INCLINE_WALK";
    public static final String INDOOR_CLIMBING = "INDOOR_CLIMBING";
    public static final String INTERVAL_WORKOUT = "INTERVAL_WORKOUT";
    public static final String JAZZ_DANCE = "JAZZ_DANCE";
    public static final String JIU_JITSU = "JIU_JITSU";
    public static final String JUMPING_ROPE = "JUMPING_ROPE";
    public static final String KARATE = "KARATE";
    public static final String KAYAKING = "KAYAKING";
    public static final String KICKBOXING = "KICKBOXING";
    public static final String KITESURFING = "KITESURFING";
    public static final String LACROSSE = "LACROSSE";
    public static final String MARTIAL_ARTS = "MARTIAL_ARTS";
    public static final String MEDITATE = "MEDITATE";
    public static final String MODERN_DANCE = "MODERN_DANCE";
    public static final String MOTOCROSS = "MOTOCROSS";
    public static final String MOTORCYCLE = "MOTORCYCLE";
    public static final String MOUNTAIN_BIKE = "MOUNTAIN_BIKE";
    public static final String MOWING_LAWN = "MOWING_LAWN";
    public static final String MUAY_THAI = "MUAY_THAI";
    public static final String MULTISPORT = "MULTISPORT";
    public static final String MUSICAL_PERFORMANCE = "MUSICAL_PERFORMANCE";
    public static final String NORDIC_WALKING = "NORDIC_WALKING";
    public static final String ORIENTEERING = "ORIENTEERING";
    public static final String OTHER = "OTHER";
    public static final String OUTDOOR_BIKE = "OUTDOOR_BIKE";
    public static final String OUTDOOR_WORKOUT = "OUTDOOR_WORKOUT";
    public static final String PADDLEBOARDING = "PADDLEBOARDING";
    public static final String PADEL = "PADEL";
    public static final String PAINTING = "PAINTING";
    public static final String PARAGLIDING = "PARAGLIDING";
    public static final String PARKOUR = "PARKOUR";
    public static final String PICKELBALL = "PICKELBALL";
    public static final String PILATES = "PILATES";
    public static final String POLO = "POLO";
    public static final String POWERLIFTING = "POWERLIFTING";
    public static final String POWER_WALKING = "POWER_WALKING";
    public static final String RACKET_SPORTS = "RACKET_SPORTS";
    public static final String RACQUETBALL = "RACQUETBALL";
    public static final String RESISTANCE_BANDS = "RESISTANCE_BANDS";
    public static final String ROCK_CLIMBING = "ROCK_CLIMBING";
    public static final String ROLLERBLADING = "ROLLERBLADING";
    public static final String ROLLER_SKATING = "ROLLER_SKATING";
    public static final String ROWING = "ROWING";
    public static final String ROWING_MACHINE = "ROWING_MACHINE";
    public static final String RUCKING = "RUCKING";
    public static final String RUGBY = "RUGBY";
    public static final String RUNNING = "RUNNING";
    public static final String SAILING = "SAILING";
    public static final String SCOOTERING = "SCOOTERING";
    public static final String SCUBA_DIVING = "SCUBA_DIVING";
    public static final String SHOOTING = "SHOOTING";
    public static final String SHOVELING = "SHOVELING";
    public static final String SKATEBOARDING = "SKATEBOARDING";
    public static final String SKATING = "SKATING";
    public static final String SKIING = "SKIING";
    public static final String SKYDIVING = "SKYDIVING";
    public static final String SNORKELING = "SNORKELING";
    public static final String SNOWBOARDING = "SNOWBOARDING";
    public static final String SNOWMOBILING = "SNOWMOBILING";
    public static final String SNOWSHOEING = "SNOWSHOEING";
    public static final String SNOW_SPORT = "SNOW_SPORT";
    public static final String SOCCER = "SOCCER";
    public static final String SOFTBALL = "SOFTBALL";
    public static final String SPEED_SKATING = "SPEED_SKATING";
    public static final String SPINNING = "SPINNING";
    public static final String SPORT = "SPORT";
    public static final String SQUASH = "SQUASH";
    public static final String STAIRCLIMBER = "STAIRCLIMBER";
    public static final String STATIONARY_BIKE = "STATIONARY_BIKE";
    public static final String STEP_TRAINING = "STEP_TRAINING";
    public static final String STRENGTH_TRAINING = "STRENGTH_TRAINING";
    public static final String STRETCHING = "STRETCHING";
    public static final String STROLLER_WALK = "STROLLER_WALK";
    public static final String SURFING = "SURFING";
    public static final String SWIMMING = "SWIMMING";
    public static final String SWIMMING_OPEN_WATER = "SWIMMING_OPEN_WATER";
    public static final String SWIMMING_POOL = "SWIMMING_POOL";
    public static final String SYNCHRONIZED_SWIMMING = "SYNCHRONIZED_SWIMMING";
    public static final String TABATA_WORKOUT = "TABATA_WORKOUT";
    public static final String TABLE_TENNIS = "TABLE_TENNIS";
    public static final String TAEKWONDO = "TAEKWONDO";
    public static final String TAI_CHI = "TAI_CHI";
    public static final String TANGO = "TANGO";
    public static final String TENNIS = "TENNIS";
    public static final String TRACK_AND_FIELD = "TRACK_AND_FIELD";
    public static final String TRAIL_RUN = "TRAIL_RUN";
    public static final String TRAMPOLINE = "TRAMPOLINE";
    public static final String TREADMILL = "TREADMILL";
    public static final String TREADMILL_WALK = "TREADMILL_WALK";
    public static final String TRX = "TRX";
    public static final String ULTIMATE_FRISBEE = "ULTIMATE_FRISBEE";
    public static final String UNICYCLING = "UNICYCLING";
    public static final String VOLLEYBALL = "VOLLEYBALL";
    public static final String VOLLEYBALL_BEACH = "VOLLEYBALL_BEACH";
    public static final String WAKEBOARDING = "WAKEBOARDING";
    public static final String WALKING = "WALKING";
    public static final String WALK_WITH_WEIGHTS = "WALK_WITH_WEIGHTS";
    public static final String WATER_AEROBICS = "WATER_AEROBICS";
    public static final String WATER_JOGGING = "WATER_JOGGING";
    public static final String WATER_POLO = "WATER_POLO";
    public static final String WATER_SKIING = "WATER_SKIING";
    public static final String WATER_SPORT = "WATER_SPORT";
    public static final String WATER_VOLLEYBALL = "WATER_VOLLEYBALL";
    public static final String WEEDING = "WEEDING";
    public static final String WEIGHTLIFTING = "WEIGHTLIFTING";
    public static final String WEIGHT_MACHINES = "WEIGHT_MACHINES";
    public static final String WEIGHTS = "WEIGHTS";
    public static final String WHEELCHAIR = "WHEELCHAIR";
    public static final String WINDSURFING = "WINDSURFING";
    public static final String WORKOUT = "WORKOUT";
    public static final String WRESTLING = "WRESTLING";
    public static final String YOGA = "YOGA";
    public static final String YOGA_BIKRAM = "YOGA_BIKRAM";
    public static final String YOGA_HATHA = "YOGA_HATHA";
    public static final String YOGA_POWER = "YOGA_POWER";
    public static final String YOGA_VINYASA = "YOGA_VINYASA";
    public static final String ZUMBA = "ZUMBA";

    /** All that are known. */
    public static final List<String> ALL = List.of(
            AEROBIC_WORKOUT,
            ARCHERY,
            ASSAULT_BIKE,
            BACKPACKING,
            BADMINTON,
            BALLET,
            BALLROOM_DANCE,
            BARRE_CLASS,
            BASEBALL,
            BASKETBALL,
            BIKING,
            BILLIARDS,
            BODY_WEIGHT,
            BOOTCAMP,
            BOWLING,
            BOXING,
            BREAKDANCING,
            CALISTHENICS,
            CANOEING,
            CARDIO_SCULPT,
            CARDIO_WORKOUT,
            CARPENTRY,
            CHEERLEADING,
            CIRCUIT_TRAINING,
            CLEANING,
            CLIMBING,
            CORE_TRAINING,
            CRICKET,
            CROQUET,
            CROSS_COUNTRY_SKI,
            CROSS_TRAINING,
            CROSSFIT,
            CURLING,
            DANCING,
            DIVING,
            ELECTRIC_BIKE,
            ELECTRIC_SCOOTER,
            ELLIPTICAL,
            EQUESTRIAN_SPORTS,
            EXERCISE_CLASS,
            FENCING,
            FIELD_HOCKEY,
            FISHING,
            FITNESS_GAMING,
            FOILING,
            FOOTBALL_AMERICAN,
            FOOTBALL_AUSTRALIAN,
            FREE_WEIGHTS,
            FRISBEE_PLAYING_GENERAL,
            FUNCTIONAL_STRENGTH_TRAINING,
            GARDENING,
            GOLF,
            GYMNASTICS,
            HANDBALL,
            HAND_CYCLING,
            HIIT,
            HIKING,
            HIP_HOP,
            HOCKEY,
            HOEING,
            HOUSEHOLD_CHORES,
            HUNTING,
            ICE_SKATING,
            INCLINE_RUN,
            INCLINE_WALK,
            INDOOR_CLIMBING,
            INTERVAL_WORKOUT,
            JAZZ_DANCE,
            JIU_JITSU,
            JUMPING_ROPE,
            KARATE,
            KAYAKING,
            KICKBOXING,
            KITESURFING,
            LACROSSE,
            MARTIAL_ARTS,
            MEDITATE,
            MODERN_DANCE,
            MOTOCROSS,
            MOTORCYCLE,
            MOUNTAIN_BIKE,
            MOWING_LAWN,
            MUAY_THAI,
            MULTISPORT,
            MUSICAL_PERFORMANCE,
            NORDIC_WALKING,
            ORIENTEERING,
            OTHER,
            OUTDOOR_BIKE,
            OUTDOOR_WORKOUT,
            PADDLEBOARDING,
            PADEL,
            PAINTING,
            PARAGLIDING,
            PARKOUR,
            PICKELBALL,
            PILATES,
            POLO,
            POWERLIFTING,
            POWER_WALKING,
            RACKET_SPORTS,
            RACQUETBALL,
            RESISTANCE_BANDS,
            ROCK_CLIMBING,
            ROLLERBLADING,
            ROLLER_SKATING,
            ROWING,
            ROWING_MACHINE,
            RUCKING,
            RUGBY,
            RUNNING,
            SAILING,
            SCOOTERING,
            SCUBA_DIVING,
            SHOOTING,
            SHOVELING,
            SKATEBOARDING,
            SKATING,
            SKIING,
            SKYDIVING,
            SNORKELING,
            SNOWBOARDING,
            SNOWMOBILING,
            SNOWSHOEING,
            SNOW_SPORT,
            SOCCER,
            SOFTBALL,
            SPEED_SKATING,
            SPINNING,
            SPORT,
            SQUASH,
            STAIRCLIMBER,
            STATIONARY_BIKE,
            STEP_TRAINING,
            STRENGTH_TRAINING,
            STRETCHING,
            STROLLER_WALK,
            SURFING,
            SWIMMING,
            SWIMMING_OPEN_WATER,
            SWIMMING_POOL,
            SYNCHRONIZED_SWIMMING,
            TABATA_WORKOUT,
            TABLE_TENNIS,
            TAEKWONDO,
            TAI_CHI,
            TANGO,
            TENNIS,
            TRACK_AND_FIELD,
            TRAIL_RUN,
            TRAMPOLINE,
            TREADMILL,
            TREADMILL_WALK,
            TRX,
            ULTIMATE_FRISBEE,
            UNICYCLING,
            VOLLEYBALL,
            VOLLEYBALL_BEACH,
            WAKEBOARDING,
            WALKING,
            WALK_WITH_WEIGHTS,
            WATER_AEROBICS,
            WATER_JOGGING,
            WATER_POLO,
            WATER_SKIING,
            WATER_SPORT,
            WATER_VOLLEYBALL,
            WEEDING,
            WEIGHTLIFTING,
            WEIGHT_MACHINES,
            WEIGHTS,
            WHEELCHAIR,
            WINDSURFING,
            WORKOUT,
            WRESTLING,
            YOGA,
            YOGA_BIKRAM,
            YOGA_HATHA,
            YOGA_POWER,
            YOGA_VINYASA,
            ZUMBA);

    private ExerciseType() {}
}
