module.exports = Math.sin;
