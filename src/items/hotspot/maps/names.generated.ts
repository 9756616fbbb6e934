// Written by `npm run generate` from Natural Earth’s borders (tools/maps.js): do not edit.

export const MAPS = {
  caspian: {
    'whole': ["armenia","azerbaijan","china","georgia","iran","kazakhstan","kyrgyzstan","russia","tajikistan","turkey","turkmenistan","ukraine","uzbekistan"],
    'caucasus': ["armenia","azerbaijan","georgia","iran","iraq","kazakhstan","russia","syria","turkey","turkmenistan"],
    'central-asia': ["afghanistan","china","kazakhstan","kyrgyzstan","russia","tajikistan","turkmenistan","uzbekistan"],
  },
} as const;
